// What is written in a form must not stay in the browser: Tasklist keeps drafts there when asked to,
// and by itself when the login has run out; the next person at the computer would be shown them.
const draft = key => /^(camunda-form|camForm):/.test(key);
const keep = Storage.prototype.setItem;

Storage.prototype.setItem = function (key, value) {
  if (!draft(String(key))) {
    keep.call(this, key, value);
  }
};

Object.keys(localStorage).filter(draft).forEach(key => localStorage.removeItem(key));
