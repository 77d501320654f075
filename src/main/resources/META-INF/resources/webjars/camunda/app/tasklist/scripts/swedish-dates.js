// Calendars that do not read the locale files: the forms' own (flatpickr) and the webapp's (Angular).
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const days = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];
const short = names => names.map(name => name.slice(0, 3));

// forms ask the browser's language how a date is written; here it is always 2026-11-21
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, options]) => new target(locale === 'default' ? 'sv-SE' : locale, options)
});

if (window.flatpickr) {
  window.flatpickr.setDefaults({ ariaDateFormat: 'l j F Y' });
  window.flatpickr.localize({
    weekdays: { shorthand: short(days), longhand: days },
    months: { shorthand: short(months), longhand: months },
    firstDayOfWeek: 1,
    ordinal: () => '',
    rangeSeparator: ' till ',
    weekAbbreviation: 'v.',
    scrollTitle: 'Rulla för att ändra',
    toggleTitle: 'Klicka för att växla',
    yearAriaLabel: 'År',
    monthAriaLabel: 'Månad',
    hourAriaLabel: 'Timme',
    minuteAriaLabel: 'Minut',
    time_24hr: true
  });
}

if (window.angular) {
  window.angular.module('ngLocale').run(['$locale', locale => Object.assign(locale.DATETIME_FORMATS, {
    DAY: days,
    SHORTDAY: short(days),
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: short(months),
    FIRSTDAYOFWEEK: 0
  })]);
}
