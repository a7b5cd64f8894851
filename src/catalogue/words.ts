/** The words of a text: lists of names that would be one line each as an array. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
