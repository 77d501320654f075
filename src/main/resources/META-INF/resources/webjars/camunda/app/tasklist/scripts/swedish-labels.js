// The webapp fetches its language while it already draws: without this, names of texts stand where texts should.
const base = document.querySelector('base');
const response = await fetch(`${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/sv.json`);

if (response.ok) {
  const { labels, dateLocales } = await response.json();
  window.angular.module('pascalprecht.translate').config(['$translateProvider', texts => texts.translations('sv', labels)]);
  if (dateLocales) {
    window.angular.module('angularMoment').run(['moment', moment => moment.defineLocale('sv', dateLocales)]);
  }
}
