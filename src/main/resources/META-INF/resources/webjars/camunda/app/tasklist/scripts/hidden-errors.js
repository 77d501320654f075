// The fault of a field that a later choice hides stays in the form's state and locks the button without a word.
// When no fault is to be seen the button opens again; what is shown is checked anew when it is sent.
const opensWhenFaultless = () => document.querySelectorAll('.btn-primary:disabled').forEach(button => {
  let scope = window.angular.element(button).scope();
  while (scope && !Object.hasOwn(scope, '$invalid')) {
    scope = scope.$parent;
  }
  if (scope?.$invalid && document.querySelector('.fjs-form') && !document.querySelector('.fjs-form-field-error')) {
    scope.$apply(() => { scope.$invalid = false; });
  }
});

['click', 'change', 'focusout', 'input'].forEach(kind =>
  document.addEventListener(kind, () => setTimeout(opensWhenFaultless, 400)));
