// Matches Chinese by sound: pinyin without tones, in full or as initials, and
// homophones.

// Sounds that many speakers do not distinguish.
const ALIKE = [
  [/^([zcs])h/, "$1"],
  [/ng$/, "n"],
  [/^n(?=[aeiouv])/, "l"],
];
const MOST_READINGS = 6;

/** @param {string} syllable */
const blurred = (syllable) => ALIKE.reduce((text, [from, to]) => text.replace(from, to), syllable);

export class Pinyin {
  /** @param {Record<string, string>} table characters by syllable */
  constructor(table) {
    /** @type {Map<string, string[]>} */
    this.characters = new Map(Object.entries(table).map(([syllable, text]) => [syllable, [...text]]));
    /** @type {Map<string, string[]>} */
    this.readings = new Map();
    /** @type {Map<string, string[]>} */
    this.alike = new Map();
    for (const [syllable, characters] of this.characters) {
      for (const character of characters) {
        const known = this.readings.get(character);
        if (known) known.push(syllable);
        else this.readings.set(character, [syllable]);
      }
      const blur = blurred(syllable);
      this.alike.set(blur, [...(this.alike.get(blur) ?? []), ...characters]);
    }
    this.longest = Math.max(...[...this.characters.keys()].map((syllable) => syllable.length));
  }

  /**
   * Segmentations of letters into syllables, the fewest syllables first.
   * @param {string} letters
   * @returns {string[][]}
   */
  syllables(letters) {
    const text = letters.replace(/ü|u:/g, "v");
    /** @type {string[][]} */
    const found = [];
    const read = (at, syllables) => {
      if (at === text.length) return void found.push(syllables);
      if (text[at] === "'") return read(at + 1, syllables);
      for (let end = Math.min(text.length, at + this.longest); end > at && found.length < 200; end--) {
        const syllable = text.slice(at, end);
        if (this.characters.has(syllable)) read(end, [...syllables, syllable]);
      }
    };
    if (text.length <= 40) read(0, []);
    return found.sort((a, b) => a.length - b.length).slice(0, MOST_READINGS);
  }

  /** The characters of a syllable. @param {string} syllable */
  of(syllable) {
    return this.characters.get(syllable) ?? [];
  }

  /** A test for characters whose reading begins with a letter. @param {string} letter */
  begins(letter) {
    return (character) => (this.readings.get(character) ?? []).some((syllable) => syllable[0] === letter);
  }

  /**
   * Homophones of a character; with `blur` also near-homophones.
   * @param {string} character
   * @param {boolean} blur
   */
  homophones(character, blur) {
    const readings = this.readings.get(character) ?? [];
    const lists = readings.map((syllable) =>
      blur ? this.alike.get(blurred(syllable)) : this.characters.get(syllable),
    );
    return [...new Set(lists.flat())].filter((other) => other !== character);
  }

  /**
   * How many characters of a text have other initials.
   * @param {string} text
   * @param {string} letters initials
   */
  misfits(text, letters) {
    const characters = [...text].filter((character) => this.readings.has(character));
    if (characters.length !== letters.length) return Infinity;
    return characters.filter((one, at) => !this.begins(letters[at])(one)).length;
  }

  /**
   * Whether a text's reading has a prefix, given as syllables, initials, or
   * both.
   * @param {string} text
   * @param {string} letters
   */
  spells(text, letters) {
    const characters = [...text].filter((character) => this.readings.has(character));
    const read = (at, from) => {
      if (from === letters.length) return true;
      return (this.readings.get(characters[at]) ?? []).some((syllable) => {
        const rest = letters.slice(from);
        if (syllable.startsWith(rest)) return true;
        if (rest.startsWith(syllable) && read(at + 1, from + syllable.length)) return true;
        return rest[0] === syllable[0] && read(at + 1, from + 1);
      });
    };
    return read(0, 0);
  }
}
