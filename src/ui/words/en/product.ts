export const product = {
  name: 'Kneeline',
  claim: 'A mirror that measures',
  sentence: 'Squat in front of your camera and see whether each knee stays over the foot or drifts inward or outward.',
  privacy: 'Nothing leaves this device: the picture is measured here, and kept only if you record it.',
  notMedical:
    'A training aid, not a medical device. It does not diagnose, treat or monitor any disease or injury. Stop if it hurts; see a professional for pain.',
};
