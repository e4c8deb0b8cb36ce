import type { Words } from '../en/en.ts';

export const product: Words['product'] = {
  name: 'Kneeline',
  claim: 'Le miroir qui mesure',
  sentence:
    'Faites des flexions de genoux devant la caméra et voyez si chaque genou reste au-dessus du pied ou part vers l’intérieur ou l’extérieur.',
  privacy: 'Rien ne quitte cet appareil : l’image est mesurée ici et n’est conservée que si vous l’enregistrez.',
  notMedical:
    'Une aide à l’entraînement, pas un dispositif médical. Elle ne diagnostique, ne traite ni ne surveille aucune maladie ou blessure. Arrêtez si cela fait mal ; en cas de douleur, consultez un professionnel.',
};
