export default {
  app: { name: 'Administration', vendor: 'Samsteg' },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/one-login']
};
