// Adds and removes rows of the plan. Without this script the page still takes one more row each time it is saved.
(() => {
  const form = document.querySelector('form[data-plan]');
  const add = form.querySelector('[data-add]');
  const deeds = form.querySelector('.deeds');
  const rows = () => [...form.querySelectorAll('fieldset.item')];

  const number = () => rows().forEach((row, index) => {
    row.querySelector('[data-number]').textContent = index + 1;
    row.querySelectorAll('[name]').forEach(field => {
      field.name = field.name.replace(/^rows\[\d+]/, `rows[${index}]`);
    });
  });

  const clear = row => row.querySelectorAll('[name]').forEach(field => { field.value = ''; });

  add.hidden = false;
  add.addEventListener('click', () => {
    const row = rows()[0].cloneNode(true);
    clear(row);
    form.insertBefore(row, deeds);
    number();
    row.querySelector('[name]').focus();
  });

  const showRemove = () => form.querySelectorAll('[data-remove]').forEach(button => { button.hidden = false; });
  form.addEventListener('click', event => {
    if (!event.target.matches('[data-remove]')) {
      return;
    }
    const row = event.target.closest('fieldset.item');
    if (rows().length > 1) {
      row.remove();
      number();
    } else {
      clear(row);
    }
  });
  showRemove();
})();
