// What is written in a form, or kept as a search, must not stay in the browser: the webapps keep drafts there when asked
// to, and by themselves when the login has run out; the next person at the computer would be shown them.
const draft = key => /^(camunda-form|camForm):/.test(key);
const keep = Storage.prototype.setItem;

const withoutSearches = value => {
  const settings = JSON.parse(value);
  delete settings.searchCriteria;
  return JSON.stringify(settings);
};

Storage.prototype.setItem = function (key, value) {
  if (!draft(String(key))) {
    keep.call(this, key, key === 'camunda-web' ? withoutSearches(value) : value);
  }
};

Object.keys(localStorage).filter(draft).forEach(key => localStorage.removeItem(key));
if (localStorage.getItem('camunda-web')) {
  localStorage.setItem('camunda-web', localStorage.getItem('camunda-web'));
}
