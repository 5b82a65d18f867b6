/** What kind of text an article is, by the words that its outlet files it under. */
import type { Genre } from '../../model/index.ts'

/** Section and type names, lower case, in the languages most read; the first that fits decides, so the narrow ones stand first. */
const NAMES: readonly (readonly [genre: Genre, names: RegExp])[] = [
  [
    'interview',
    /(?<!\p{L})(?:interviews?|q ?& ?a|entretiens?|entrevistas?|interviste?|röportaj|müsahibə)(?!\p{L})|интервью|інтерв|مقابلة|مصاحبه|专访|インタビュー/iu,
  ],
  [
    'opinion',
    /(?<!\p{L})(?:opinions?|op-?eds?|opeds?|editorials?|commentary|comment is free|commentisfree|columns?|columnists?|viewpoints?|perspectives?|letters to the editor|meinung|kommentare?|kolumnen?|gastbeitrag|tribunes?|chroniques?|éditos?|editoriales?|opini[oó]n|columnas?|opinioni|opinião|opinie|debatt|yorum|köşe yazıları|rəy|opinionnewsarticle|opinionpiece)(?!\p{L})|мнени|колонк|думк|رأي|آراء|یادداشت|评论|社论|社説/iu,
  ],
  [
    'analysis',
    /(?<!\p{L})(?:analys[ei]s|analyses?|explainers?|explained|backgrounders?|in depth|hintergrund|analyses|décryptages?|análisis|analisi|análises?|analiz|təhlil|policy briefs?|research|reports?|analysisnewsarticle|backgroundnewsarticle|scholarlyarticle)(?!\p{L})|анализ|аналітик|аналитик|تحليل|تحلیل|分析|解説/iu,
  ],
  [
    'statement',
    /(?<!\p{L})(?:statements?|press releases?|communiqu[eé]s?|speeches|remarks|declarations?|pressemitteilung(?:en)?|comunicados?|comunicat[io]|basın açıklaması|bəyanat|transcripts?)(?!\p{L})|заявлени|заяв[аи]|بيان|بیانیه|声明/iu,
  ],
  [
    'news',
    /(?<!\p{L})(?:news|world|politics|nachrichten|politik|actualités?|actu|noticias?|notizie|notícias|nieuws|haberler|xəbərlər|wiadomości|newsarticle|reportagenewsarticle|liveblogposting|breaking)(?!\p{L})|новост|новини|أخبار|اخبار|新闻|ニュース/iu,
  ],
]

/** The genre that a section, type or tag names, or undefined. */
export const genreNamed = (name: string): Genre | undefined => NAMES.find(([, names]) => names.test(name.slice(0, 200)))?.[0]

const LABELS: readonly (readonly [genre: Genre, label: RegExp])[] = [
  ['opinion', /^(?:opinion|op-ed|editorial|commentary|comment|column)\s*[|:–—-]\s/iu],
  ['analysis', /^(?:analysis|explainer)\s*[|:–—-]\s|\|\s*(?:analysis|explained)$/iu],
  ['interview', /^(?:interview|q&a)\s*[|:–—-]\s/iu],
  [
    'statement',
    /^(?:(?:joint |press )?statement (?:by|of|from|on)|press release|remarks (?:by|at)|joint (?:statement|declaration|communiqué))(?!\p{L})/iu,
  ],
]

/** The genre that a headline says of itself: "Opinion | …", "Statement by …". */
export const genreInTitle = (title: string): Genre | undefined => LABELS.find(([, label]) => label.test(title))?.[0]

/** The genre in the path of an address: /opinion/… */
export function genreInUrl(url: string): Genre | undefined {
  if (!URL.canParse(url)) return undefined
  const folders = new URL(url).pathname
    .split('/')
    .slice(1, -1)
    .filter((part) => part.length < 30)
  for (const part of folders) {
    const genre = genreNamed(part.replaceAll(/[-_]/gu, ' '))
    if (genre) return genre
  }
  return undefined
}
