/** What the switch between languages says, in English: loaded where a course has several. */
export const languageTexts = { name: 'languages', en: { label: 'Other languages' } };
