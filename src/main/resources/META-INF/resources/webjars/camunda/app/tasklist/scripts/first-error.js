// A form longer than the screen that can't be sent in shows why: the first fault comes into view.
document.addEventListener('click', event => {
  if (event.target.closest('.btn-primary')) {
    setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 300);
  }
});
