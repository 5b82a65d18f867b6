/**
 * What class and id names say of a part of a page. Names are cut into words ("relatedPosts", "related_posts" and "related-posts" are
 * related-posts) and a pattern matches whole words. The vocabulary is that of the common content systems and of news sites in
 * several languages; trafilatura's and Readability's published lists were starting points.
 */

import type { Element } from './tree.ts'

/** A name as words joined by hyphens: "c-articleBody__text" is "c-article-body-text". */
const words = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')

const wordList = (list: string): Vocabulary => vocabulary(new RegExp(`(?:^|-)(?:${list.trim().split(/\s+/u).join('|')})(?:-|$)`, 'u'))

/** A pattern that names are asked for again and again: verdicts are kept, since a page repeats its names. */
export interface Vocabulary {
  readonly pattern: RegExp
  readonly verdicts: Map<string, boolean>
}

export const vocabulary = (pattern: RegExp): Vocabulary => ({ pattern, verdicts: new Map() })

/** Verdicts kept of each vocabulary, so that a long run holds no more. */
const KEPT = 5_000

/** Whether the class names, the id or the component's name of an element say that it is of a kind. */
export function isCalled({ attributes }: Element, { pattern, verdicts }: Vocabulary): boolean {
  const { class: classes, id } = attributes
  const [component, test, module] = [attributes['data-component'], attributes['data-testid'], attributes['data-module']]
  if (classes === undefined && id === undefined && component === undefined && test === undefined && module === undefined) return false
  const key = [classes, id, component, test, module].join('\u001f')
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const names = [...(classes ?? '').split(/\s+/u), id, component, test, module]
  const verdict = names.some((name) => {
    if (name === undefined || name.length < 2 || name.length > 100) return false
    const own = words(name).replace(BUILDERS, '')
    return own !== '' && !QUALIFIED.test(own) && pattern.test(own)
  })
  if (verdicts.size >= KEPT) verdicts.clear()
  if (key.length < 500) verdicts.set(key, verdict)
  return verdict
}

/** Names that say nothing of the part itself: "has-sidebar", "no-comments", "js-share". */
const QUALIFIED =
  /^(?:has|no|not|with|without|is|hide|show|if|when|layout|template|theme|page|single|archive|body|category|tag|postid|post-\d+|col|grid|row|format|type|status)-/u

/** Prefixes that page builders give every part, the article's too. */
const BUILDERS = /^(?:elementor-(?:widget|element|section|column|location)?-?|wp-block-|et-pb-|fl-|vc-|wpb-|brxe-|ssrcss-\w+-)/u

/** What readers say below an article, but not how many or whether they may. */
export const COMMENTS = wordList(`
  comments?(?!-(?:open|closed|count|number|link|meta)) commentlist commentform comment-section comments-area commentary-list commenters? respond disqus disqus-thread livefyre fb-comments
  kommentare? kommentarbereich leserkommentare? leserbriefe commentaires? comentarios? comentario commenti reacties yorumlar yorum
  talkback user-comments usercomments reader-comments readercomments reply-form replies post-comments postcomments discussion-list
  webmention webmentions trackbacks? pingbacks? pinglist comment-respond kommentar-liste responses
`)

/** Parts that are never the article, however much of a short page's text they hold. */
export const CONSENT = wordList(`
  cookies? cookie-banner cookie-notice cookie-bar cookie-consent cookiebanner cookiebar cookieconsent consent consent-banner gdpr dsgvo cmp-container privacy-banner usercentrics onetrust
`)

/** Parts that are not the article wherever they stand. */
export const FURNITURE = wordList(`
  nav navi navbar navigation subnav subnavi menu menus submenu breadcrumbs? breadcrumb-trail pagination pager paging page-nav page-links post-navigation skip-links? skiplinks?
  footer foot site-footer page-footer post-footer entry-footer colophon site-info masthead site-header topbar top-bar bottom-bar
  sidebars? side-bar sidebox sidecol side-column secondary aside asides widgets? widget-area rail right-rail left-rail rightcol rightcolumn right-column leftcol randspalte marginalspalte
  related relateds related-posts related-articles related-content related-links relatedposts relatedarticles relatedcontent relatednews relatedstories related-stories recommended recommendations? recommender recommend
  recirc recirculation more-stories more-news more-articles more-posts more-on more-from morelinks moretopics read-more readmore read-next readnext next-article also-read read-also see-also similar similar-posts you-may you-might
  popular most-popular mostpopular most-read mostread most-viewed trending trends latest-news latest-posts recent-posts recentposts recent-articles top-stories topstories teasers? teaserlist outbrain ob-widget taboola trc zergnet mgid revcontent plista nrelate yarpp
  jp-relatedposts crp-related linkbox linklist link-list mehr-zum verwandt weitere-artikel weiterlesen lesen-sie relacionad[ao]s? notas-relacionadas te-puede articles-lies lire-aussi alire a-lire-aussi sur-le-meme leggi-anche correlat[ie] gerelateerd benzer ilgili
  share shares sharing sharebar share-bar sharebox sharebuttons sharedaddy shareaholic shariff social socials socialmedia sociable addthis addtoany a2a social-links social-media social-bar partager compartir condividi teilen
  follow follow-us followus like-box likebox fb-like tweetbutton flattr
  newsletter newsletters newsletter-signup subscribe subscribes subscription subscriptions signup sign-up mailing-list mailchimp mc-embed paywall-overlay regwall registration-wall promo promos promobox promotion promotions donate donation donations cta call-to-action spenden abo-box
  ads advert adverts advertisement advertisements advertising adsense adslot ad-slot adbox ad-box ad-container ad-wrapper adwrapper google-ads dfp gpt-ad anzeige anzeigen werbung publicite publicidad sponsor sponsors sponsored sponsored-content native-ad banner banners
  modal modals popup popups pop-up overlay dialog lightbox tooltip tooltips login loginform login-form search-form searchform searchbox search-box hidden visually-hidden screen-reader-text sr-only d-none noprint no-print print-hide
  author-box authorbox author-bio authorbio author-info about-author about-the-author author-card author-profile autorenbox autor-box writer-info
  tags taglist tag-list tagcloud tag-cloud post-tags entry-tags article-tags tags-links cat-links schlagworte schlagwörter stichworte keywords etiquetas mots-cles tagy
  cal-widget blogroll blog-roll archives archive-list calendar weather horoscope poll polls quiz rating ratings star-rating post-ratings votes voting
  slick-slider flexslider carousel carousels slideshow gallery-thumbs thumbnails outbrain-container
  login-box userbox user-info user-profile userinfo post-author-info printfooter catlinks mw-editsection editsection mw-jump-link navbox vertical-navbox toc reflist metadata ambox infobox hatnote noexcerpt
  syndication embedded-newsletter viral paragraph-ad infoline attachment-meta
`)

/** Parts that are not the article where they are small; where they hold paragraphs, the name means something else. */
export const SMALL_FURNITURE = wordList(`
  meta meta-info metainfo entry-meta post-meta article-meta postmeta postmetadata post-info postinfo article-info articleinfo article-infos byline bylines author authors autor auteur dateline timestamp
  date datetime time published publish-date pubdate post-date posted-on posted-by updated modified credit credits copyright source-link quelle tag topics topic rubrik category categories section-label kicker-link
  gallery galleries slider player video-player video-wrapper audio-player
  media image images photo photos pic picture img-wrap thumbnail thumb
  tools toolbar toolbox article-tools controls buttons button btn actions action-bar print email-link icons icon options
  ad header-ad ad-label legal disclaimer imprint impressum notice alert-bar breaking-news ticker
  more mehr view-more load-more show-more expand readmore-link
  counter views viewcount hits reading-time read-time readtime reading-duration word-count
  search header-top edit edit-link permalink shortlink
  twitter facebook instagram youtube whatsapp telegram linkedin pinterest google-plus googleplus rss feed-link
  footnote-back backlink back-to-top backtotop top-link print-only only-print
  nl-box top-box infobox-small product-box price-box shop-box
`)

/** What stands under a picture. */
export const CAPTIONS = wordList(`
  caption captions wp-caption wp-caption-text img-caption image-caption photo-caption caption-text media-caption bildunterschrift bildtext bildnachweis legende figcaption photo-credit image-credit pie-de-foto pie-foto didascalia
`)

/** The element that holds the article's text, by the names that content systems give it; the surest first. */
export const BODY = wordList(`
  article-body articlebody article-body-text story-body storybody story-content storycontent story-text storytext entry-content entrycontent entry-body post-content postcontent post-body postbody post-entry postentry post-text posttext
  article-content articlecontent article-text articletext article-txt article-main-content article-inner-content article-detail-content articledetail article-detail artikel-text artikeltext artikel-inhalt article-copy body-copy bodycopy post-bodycopy
  news-text newstext news-content news-body newsbody news-detail newsdetail news-article detail-text detail-content detail-body single-content single-post-content single-entry-content blog-content blog-post-content blogpost-content
  body-text bodytext main-text maintext text-body textbody text-content content-text contenttext content-body contentbody content-article article-container
  field-name-body field-body node-content node-body td-post-content wpb-text-column art-postcontent post-single-content the-content thecontent theme-content
  cuerpo-noticia cuerpo noticia-texto nota-contenido contenido-noticia texto-noticia texte-article corps-article article-texte contenu-article testo-articolo corpo-articolo haber-metni haber-icerik news-content-text
  materia-conteudo conteudo-materia articulo-cuerpo haber-detay haberdetay haber-text article-details news-details js-mediator-article b-text b-material artibody trs-editor rm-txt-con article-content-left honbun kiji-body post-message cikk-torzs brodtext artykul-tresc clanek-text
  mw-parser-output markdown-body rich-text richtext wysiwyg prose e-content caas-body paragraphs meteredcontent js-article-inner post-article pf-content zn-body
`)

/** Names of a wider element that holds the article with its head and foot. */
export const WRAPPER = wordList(`
  hentry article story post blog-post blogpost single-post news-item newsitem main main-content maincontent content-main contentmain content page-content primary center-column middle-column main-column maincol main-col inhalt contenido contenu contenuto
`)

/** A paragraph above the body that belongs to it: the lede. */
export const LEDE = wordList(`
  lead lede leadtext lead-text intro introduction article-intro standfirst summary article-summary subtitle sub-title subheadline subhead sub-headline dek deck excerpt entry-summary abstract chapo chapeau teaser-text article-teaser-text
  vorspann entradilla bajada sumario copete sommario occhiello anleser spot description article-description article-lead article-lede news-lead preamble ingress
`)
