/** A text in Chinese and in English. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The same, as tables of many have it. */
export type Texts = readonly [zh: string, en: string];

/** What errcodes mean. */
export type Explanations = Readonly<Record<number, Texts>>;
