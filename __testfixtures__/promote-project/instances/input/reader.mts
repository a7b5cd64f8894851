export interface Reader {
  text(file: string): string;
}
