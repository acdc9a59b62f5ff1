export const errors = {
  page: {
    failed: 'This page could not be shown',
    reload: 'Load again',
    notFound: 'There is nothing here',
    notFoundHint: 'The address is wrong, or what was here is gone.',
    forbidden: 'You may not see this',
    forbiddenHint: 'Your role does not allow it. An administrator can change that.',
    forbiddenRole: 'This page needs the role {{role}} or above. An administrator can change yours.',
    toOverview: 'To the overview',
  },
  // By the code of the problem document, else by its status.
  code: {
    network: 'The server does not answer. It may be starting, or the connection is down.',
    unexpected: 'Something went wrong here.',
    'validation-failed': 'The server did not accept these values.',
    'wrong-credentials': 'Name or password is wrong.',
    'invalid-credentials': 'Name or password is wrong.',
    unauthenticated: 'You are not signed in.',
    forbidden: 'Your role does not allow this.',
    'not-found': 'It does not exist, or it is not yours.',
    stale: 'Somebody changed it meanwhile. Read it again and repeat your change.',
    'too-many-requests': 'Too many attempts. Wait a little and try again.',
  },
  status: {
    401: 'You are not signed in.',
    429: 'Too many attempts. Wait a little and try again.',
    500: 'The server has a fault. The request id finds it in its log.',
    502: 'A service behind the server did not answer as it should.',
    503: 'The server is not ready now.',
  },
};
