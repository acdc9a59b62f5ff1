import type { Messages } from '../messages';

export const errors: Messages['errors'] = {
  page: {
    failed: 'No se pudo mostrar esta página',
    reload: 'Volver a cargar',
    notFound: 'Aquí no hay nada',
    notFoundHint: 'La dirección es incorrecta, o lo que había aquí ya no está.',
    forbidden: 'No puedes ver esto',
    forbiddenHint: 'Tu rol no lo permite. Alguien de administración puede cambiarlo.',
    forbiddenRole:
      'Esta página necesita el rol {{role}} o superior. Alguien de administración puede cambiar el tuyo.',
    toOverview: 'Ir al resumen',
  },
  code: {
    network: 'El servidor no responde. Quizá se está iniciando, o no hay conexión.',
    unexpected: 'Algo ha fallado aquí.',
    'validation-failed': 'El servidor no aceptó estos valores.',
    'wrong-credentials': 'El usuario o la contraseña no son correctos.',
    'invalid-credentials': 'El usuario o la contraseña no son correctos.',
    unauthenticated: 'No has iniciado sesión.',
    forbidden: 'Tu rol no lo permite.',
    'not-found': 'No existe, o no es tuyo.',
    stale: 'Alguien lo ha cambiado entretanto. Léelo de nuevo y repite tu cambio.',
    'too-many-requests': 'Demasiados intentos. Espera un poco y vuelve a intentarlo.',
  },
  status: {
    401: 'No has iniciado sesión.',
    429: 'Demasiados intentos. Espera un poco y vuelve a intentarlo.',
    500: 'El servidor tiene un fallo. El identificador de la petición lo localiza en su registro.',
    502: 'Un servicio del que depende el servidor no respondió como debía.',
    503: 'El servidor no está disponible ahora.',
  },
};
