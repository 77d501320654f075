const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  app: { name: 'Min profil', vendor: 'Samsteg' },
  locales: { availableLocales: ['sv'], fallbackLocale: 'sv' },
  customScripts: ['../tasklist/scripts/one-login', '../tasklist/scripts/swedish-labels'],
  links: [{ label: 'Startsidan', href: root + '/', description: 'Uppgifter, ärenden och annat som du har behörighet till' }],
  disableWelcomeMessage: true
};
