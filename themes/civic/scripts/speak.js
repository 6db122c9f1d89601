// Reads the page aloud with the browser's voices: titles and sentences in the
// page's language, one utterance each, with the current one marked.
import { save, settings } from './comfort.js';
import { part } from './words.js';

const PARTS =
  'main h1, .preamble [data-segment], .topic > h2, [data-title], [data-plain], [data-text] [data-segment], [data-pair] > :first-child [data-segment]';
const speech = globalThis.speechSynthesis;
const box = document.querySelector('[data-listen]');
const play = box.querySelector('button');
const words = { idle: play.textContent };
/** What else the box has while it reads; it reads without, too. */
let stop;
let rate;
const isCalm = matchMedia('(prefers-reduced-motion: reduce)');

let state = 'idle';
let parts = [];
let at = 0;
// Referenced here because some browsers garbage-collect utterances while
// speaking.
let utterance = null;

/** What to read, in order: of a sentence and its counterpart the first, which is in the page's language. */
function wanted() {
  return [...document.querySelectorAll(PARTS)].filter((part) => !part.querySelector('[data-title]'));
}

function textOf(part) {
  const copy = part.cloneNode(true);
  for (const other of copy.querySelectorAll('[data-note], rt, rp, button')) other.remove();
  return copy.textContent.trim();
}

/** The best voice for a language: of the region that matches the script, and local before remote. */
function voiceFor(language) {
  const places = language === 'zh-Hant' ? ['zh-tw', 'zh-cn'] : language.startsWith('zh') ? ['zh-cn', 'zh-tw'] : ['en-gb'];
  const worth = (voice) => {
    const place = places.indexOf(tag(voice));
    return (place < 0 ? places.length : place) + (voice.localService ? 0 : 0.5);
  };
  const tag = ({ lang }) => lang.toLowerCase().replace('_', '-');
  const spoken = speech.getVoices().filter((voice) => tag(voice).startsWith(language.slice(0, 2)));
  return spoken.sort((a, b) => worth(a) - worth(b))[0];
}

function mark(part) {
  document.querySelector('.spoken')?.classList.remove('spoken');
  if (!part) return;
  part.classList.add('spoken');
  const { top, bottom } = part.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    part.scrollIntoView({ block: 'center', behavior: isCalm.matches ? 'auto' : 'smooth' });
  }
}

function become(next) {
  state = next;
  play.textContent = words[state] ?? words.idle;
  if (stop) stop.hidden = rate.parentElement.hidden = state === 'idle';
}

function silence() {
  utterance = null;
  speech.cancel();
}

function end() {
  const hadFocus = box.contains(document.activeElement);
  silence();
  mark();
  at = 0;
  become('idle');
  if (hadFocus) play.focus();
}

function speak() {
  const part = parts[at];
  if (!part) return end();
  const voice = voiceFor(part.closest('[lang]').lang);
  const text = textOf(part);
  if (!voice || !text) {
    at += 1;
    return speak();
  }
  const own = new SpeechSynthesisUtterance(text);
  Object.assign(own, { voice, lang: voice.lang, rate: Number(settings.rate ?? 1) });
  own.onend = () => {
    if (utterance !== own) return;
    at += 1;
    speak();
  };
  own.onerror = () => {
    if (utterance === own) end();
  };
  utterance = own;
  mark(part);
  speech.speak(own);
}

/** Waits for a voice of the page's language, at most two seconds, since voices load late. */
async function voiced() {
  for (let waits = 20; waits > 0 && !voiceFor(document.documentElement.lang); waits -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Handles a press of a button of the box. */
export async function press(button) {
  if (button === stop) return end();
  if (state === 'reading') {
    silence();
    return become('paused');
  }
  if (state === 'idle') parts = wanted();
  become('reading');
  await voiced();
  if (state === 'reading') speak();
}

part('[data-speaking]').then((more) => {
  Object.assign(words, { reading: more.dataset.pause, paused: more.dataset.resume });
  stop = more.querySelector('button');
  rate = more.querySelector('select');
  rate.value = settings.rate ?? '1';
  rate.addEventListener('change', () => {
    settings.rate = rate.value === '1' ? undefined : rate.value;
    save();
    if (state !== 'reading') return;
    silence();
    speak();
  });
  box.append(...more.children);
  become(state);
}, () => {});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && state !== 'idle') end();
});
addEventListener('pagehide', () => {
  if (state !== 'idle') end();
});
