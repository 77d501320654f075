// Made for those who look after the engine, in English: these two have some 3,000 texts of their own.
export default {
  app: { name: 'Administration', vendor: 'Samsteg' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/one-login', '../tasklist/scripts/no-drafts', '../tasklist/scripts/search-stays-inside'],
  disableWelcomeMessage: true
};
