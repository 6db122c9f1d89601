// What only scripts show, in the words of the page's language. Few readers of a
// page need it, so the search page has it for all pages, in a template, and it
// is fetched when it is first wanted.
let asked;

async function load() {
  const here = document.querySelector('template[data-words]');
  if (here) return here.content;
  const address = new URL(document.body.dataset.words, document.baseURI);
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { content } = page.querySelector('template[data-words]');
  // Addresses are relative to the page that they are on.
  for (const link of content.querySelectorAll('[href]')) link.setAttribute('href', new URL(link.getAttribute('href'), address));
  return content;
}

/** A copy of a part of the template; asked for again after a failure. */
export async function part(selector) {
  asked ??= load();
  try {
    return document.importNode((await asked).querySelector(selector), true);
  } catch (error) {
    asked = undefined;
    throw error;
  }
}
