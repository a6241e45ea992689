/** Which pixels of a person a garment of a kind may be, the likeliest first. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  outwear: ['outerwear', 'upper', 'dress'],
  blazer: ['outerwear', 'upper', 'dress'],
  hoodie: ['upper', 'outerwear', 'dress'],
  dress: ['dress', 'upper', 'lower'],
  pants: ['lower', 'dress'],
  shorts: ['lower', 'dress'],
  skirt: ['lower', 'dress'],
};
const UPPER = ['upper', 'outerwear', 'dress'];
const UPPERS = ['blouse', 'body', 'longsleeve', 'polo', 'shirt', 't-shirt', 'top', 'undershirt'];

/** None for what is no piece of clothing. */
export function partsOf(category: string): readonly string[] {
  return PARTS[category] ?? (UPPERS.includes(category) ? UPPER : []);
}
