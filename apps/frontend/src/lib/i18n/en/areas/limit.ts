export const limit = {
  lead: 'How many assistants there are, and how many there may be.',
  use: 'Use',
  used: 'Assistants there are',
  most: 'Assistants there may be',
  limit: 'Limit',
  hint: 'Not below the number there are: delete assistants first.',
  rule: 'A whole number from 0 to 9999.',
  saved: 'Saved.',
};
