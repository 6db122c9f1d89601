// Unpacks zlib streams (RFC 1950, RFC 1951) where the browser has no
// DecompressionStream. Fetched only there.

// Codes of lengths and distances: bits that follow, and the least value
// (RFC 1951, 3.2.5).
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const starts = (bits, first) => bits.map((_, at) => bits.slice(0, at).reduce((sum, one) => sum + 2 ** one, first));
const LENGTHS = [...starts(LENGTH_BITS.slice(0, -1), 3), 258];
const DISTANCES = starts(DISTANCE_BITS, 1);
// The order in which lengths of the code of code lengths stand (3.2.7).
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** Symbols by length and code (3.2.2). @param {number[]} lengths by symbol */
function huffman(lengths) {
  const counts = Array(LONGEST_CODE + 1).fill(0);
  for (const length of lengths) if (length) counts[length]++;
  const offsets = [0, 0];
  for (let length = 1; length < LONGEST_CODE; length++) offsets.push(offsets[length] + counts[length]);
  /** @type {number[]} */
  const symbols = [];
  lengths.forEach((length, symbol) => {
    if (length) symbols[offsets[length]++] = symbol;
  });
  return { counts, symbols };
}

const FIXED = [
  huffman(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  huffman(Array(30).fill(5)),
];

/**
 * @param {Uint8Array} packed
 * @returns {Uint8Array}
 * @throws {TypeError} if it is damaged
 */
export function inflate(packed) {
  let at = 2;
  let bit = 0;
  let out = new Uint8Array(Math.max(1024, packed.length * 4));
  let size = 0;

  const bits = (count) => {
    let value = 0;
    for (let have = 0; have < count; have++) {
      if (at >= packed.length) throw new TypeError("cut short");
      value |= ((packed[at] >> bit) & 1) << have;
      bit = (bit + 1) % 8;
      if (!bit) at++;
    }
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code |= bits(1);
      if (code - counts[length] < first) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new TypeError("no such code");
  };
  const put = (byte) => {
    if (size === out.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(out);
      out = larger;
    }
    out[size++] = byte;
  };
  const codes = () => {
    const [literals, distances, known] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const order = Array(19).fill(0);
    for (let index = 0; index < known; index++) order[ORDER[index]] = bits(3);
    const code = huffman(order);
    /** @type {number[]} */
    const lengths = [];
    while (lengths.length < literals + distances) {
      const length = symbol(code);
      if (length < 16) lengths.push(length);
      else if (length === 16) lengths.push(...Array(3 + bits(2)).fill(lengths.at(-1)));
      else lengths.push(...Array(length === 17 ? 3 + bits(3) : 11 + bits(7)).fill(0));
    }
    return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals, literals + distances))];
  };

  for (let last = 0; !last; ) {
    last = bits(1);
    const type = bits(2);
    if (type === 0) {
      if (bit) [at, bit] = [at + 1, 0];
      const length = packed[at] | (packed[at + 1] << 8);
      at += 4;
      for (let index = 0; index < length; index++) put(packed[at++]);
      continue;
    }
    const [literals, distances] = type === 1 ? FIXED : codes();
    for (let found = symbol(literals); found !== 256; found = symbol(literals)) {
      if (found < 256) {
        put(found);
        continue;
      }
      const length = LENGTHS[found - 257] + bits(LENGTH_BITS[found - 257]);
      const code = symbol(distances);
      const distance = DISTANCES[code] + bits(DISTANCE_BITS[code]);
      if (distance > size) throw new TypeError("too far back");
      for (let index = 0; index < length; index++) put(out[size - distance]);
    }
  }
  const unpacked = out.slice(0, size);
  if (bit) at++;
  let [a, b] = [1, 0];
  for (const byte of unpacked) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const sum = ((packed[at] << 24) | (packed[at + 1] << 16) | (packed[at + 2] << 8) | packed[at + 3]) >>> 0;
  if (sum !== ((b << 16) | a) >>> 0) throw new TypeError("bad sum");
  return unpacked;
}
