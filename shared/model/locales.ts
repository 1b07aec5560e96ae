/** Languages that a document can be printed in, by BCP 47 tag, in their own names. */
export const locales = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'es-ES': 'Español',
  'it-IT': 'Italiano',
  'pt-PT': 'Português (Portugal)',
  'pt-BR': 'Português (Brasil)',
  'nl-NL': 'Nederlands',
  'pl-PL': 'Polski',
  'zh-CN': '简体中文',
  'ja-JP': '日本語',
} as const;
export type Locale = keyof typeof locales;
