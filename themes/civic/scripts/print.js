// Adds the date of printing to printed pages.
const line = document.querySelector('[data-printed]');
const form = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const day = document.createElement('span');
addEventListener('beforeprint', () => {
  if (!line) return;
  day.textContent = ` ${line.dataset.printed.replace('{date}', form.format(new Date()))}`;
  line.append(day);
});
