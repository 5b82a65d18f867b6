/** Spellings of one name fall together, names of others do not: a table of pairs, by linking for persons and bodies, by records of knowledge for what these name. */
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { ActorKind } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const { names } = loadKnowledge()

/** Ids of the records that the whole name stands for; a place is not the government that sits there. */
const recordsOf = (name: string, kind: ActorKind): string[] =>
  names
    .find(name)
    .filter(({ start, end }) => start === 0 && end === name.length)
    .flatMap((hit) => hit.found.filter(({ use }) => (use === 'place') === (kind === 'location')).map(({ id }) => id))

const article = (name: string, kind: ActorKind, nth: number): Article =>
  new Article(`Nr. ${nth}: ${name} was there.`).actor(name, { kind, as: [name.replace(/[.()]/g, '\\$&')] })

function areOne(a: string, b: string, kind: ActorKind): boolean {
  const known = recordsOf(a, kind)
  if (kind !== 'person' && recordsOf(b, kind).some((id) => known.includes(id))) return true
  return situationOf(article(a, kind, 1), article(b, kind, 2)).actors.length === 1
}

const ONE: Readonly<Record<ActorKind, readonly (readonly [string, string])[]>> = {
  person: [
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy'],
    ['Volodymyr Zelenskyi', 'Volodymyr Zelenskyy'],
    ['Ali Khamenei', 'Ali Khamene’i'],
    ['Ebrahim Raisi', 'Ebrahim Raeisi'],
    ['Muammar Gaddafi', 'Muammar Qaddafi'],
    ['Muammar Gaddafi', 'Moammar Kadhafi'],
    ['Muammar Gaddafi', 'Muammar al-Gaddafi'],
    ['Mohammad Javad Zarif', 'Mohammed Javad Zarif'],
    ['Muhammad Bazoum', 'Mohamed Bazoum'],
    ['Mohammad Mokhber', 'Muhammad Mokhber'],
    ['Ilham Aliyev', 'Ilham Aliev'],
    ['Heydar Aliyev', 'Heidar Aliyev'],
    ['Masoud Pezeshkian', 'Massoud Pezeshkian'],
    ['Masoud Pezeshkian', 'Masud Pezeshkian'],
    ['Bashar al-Assad', 'Bashar Assad'],
    ['Bashar al-Assad', 'Bashar el-Assad'],
    ['Abdel Fattah el-Sisi', 'Abdel Fattah al-Sisi'],
    ['Abdel Fattah el-Sisi', 'Abdelfattah al-Sisi'],
    ['Abdul Fattah al-Burhan', 'Abdel Fattah al-Burhan'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['Nikol Pashinyan', 'Nikol Pashinian'],
    ['Alexander Lukashenko', 'Aleksandr Lukashenko'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Yevgeny Prigozhin', 'Evgeny Prigozhin'],
    ['Yevgeny Prigozhin', 'Yevgeniy Prigozhin'],
    ['Boris Yeltsin', 'Boris Eltsin'],
    ['Dmitry Medvedev', 'Dmitri Medvedev'],
    ['Saddam Hussein', 'Saddam Husayn'],
    ['Hossein Salami', 'Hussein Salami'],
    ['Hossein Amir-Abdollahian', 'Hossein Amirabdollahian'],
    ['Hassan Nasrallah', 'Hasan Nasrallah'],
    ['Qasem Soleimani', 'Qassem Suleimani'],
    ['Qasem Soleimani', 'Ghasem Soleimani'],
    ['Yahya Sinwar', 'Yahia Sinwar'],
    ['Ismail Haniyeh', 'Ismail Haniya'],
    ['Ahmed al-Sharaa', 'Ahmad al-Sharaa'],
    ['Osama bin Laden', 'Usama bin Ladin'],
    ['Nursultan Nazarbaev', 'Nursultan Nazarbayev'],
    ['Dariga Nazarbaeva', 'Dariga Nazarbayeva'],
    ['Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu'],
    ['Jens Stoltenberg', 'Jens  Stoltenberg'],
    ['Beji Caid Essebsi', 'Béji Caïd Essebsi'],
    ['Abdallah II', 'Abdullah II'],
  ],
  organization: [
    ['Hezbollah', 'Hizbullah'],
    ['Hezbollah', 'Hizballah'],
    ['Hezbollah', 'Hezbullah'],
    ['Houthis', 'Huthis'],
    ['al-Qaeda', 'al-Qaida'],
    ['Al Qaeda', 'al-Qa’ida'],
    ['Al-Shabaab', 'al-Shabab'],
    ['Taliban', 'Taleban'],
    ['Islamic State', 'ISIS'],
    ['Al Jazeera', 'Al-Jazeera'],
    ['Médecins Sans Frontières', 'Medecins Sans Frontieres'],
    ['Quds Force', 'Qods Force'],
  ],
  group: [['Houthi movement', 'Houthis']],
  location: [
    ['Kyiv', 'Kiev'],
    ['Nagorno-Karabakh', 'Karabakh'],
    ['Nagorno-Karabakh', 'Nagorno Karabakh'],
    ['Yerevan', 'Erevan'],
    ['Kharkiv', 'Kharkov'],
    ['Odesa', 'Odessa'],
    ['Lviv', 'Lvov'],
    ['Mykolaiv', 'Nikolaev'],
    ['Bakhmut', 'Artemivsk'],
    ['Stepanakert', 'Khankendi'],
    ['Nakhchivan', 'Nakhichevan'],
    ['Zangezur', 'Zangazur'],
    ['Mosul', 'Al-Mawsil'],
    ['Sanaa', 'Sana’a'],
    ['Mecca', 'Makkah'],
    ['Isfahan', 'Esfahan'],
    ['Mashhad', 'Meshed'],
    ['Beijing', 'Peking'],
    ['Idlib', 'Edlib'],
  ],
  state: [
    ['Myanmar', 'Burma'],
    ['Turkey', 'Türkiye'],
    ['Ivory Coast', 'Côte d’Ivoire'],
    ['Belarus', 'Byelorussia'],
    ['Eswatini', 'Swaziland'],
    ['Cabo Verde', 'Cape Verde'],
    ['North Macedonia', 'Republic of North Macedonia'],
    ['Czechia', 'Czech Republic'],
  ],
}

const OTHERS: Readonly<Record<ActorKind, readonly (readonly [string, string])[]>> = {
  person: [
    ['Mohammad Ali', 'Mohammad Aliyev'],
    ['Mohammad Hashemi', 'Ahmad Hashemi'],
    ['Mohammad Hashemi', 'Mahmoud Hashemi'],
    ['Hassan Nasrallah', 'Hussein Nasrallah'],
    ['Hassan Rouhani', 'Hossein Rouhani'],
    ['Ali Khamenei', 'Mojtaba Khamenei'],
    ['Ali Khamenei', 'Ali Khomeini'],
    ['Ruhollah Khomeini', 'Ruhollah Khamenei'],
    ['Ilham Aliyev', 'Heydar Aliyev'],
    ['Ilham Aliyev', 'Ilhan Aliyev'],
    ['Bashar al-Assad', 'Hafez al-Assad'],
    ['Bashar al-Assad', 'Bashar al-Asadi'],
    ['George Bush', 'George W. Bush'],
    ['Vladimir Putin', 'Volodymyr Putin'],
    ['Vladimir Zelensky', 'Vladislav Zelensky'],
    ['Alexander Novak', 'Alexandra Novak'],
    ['Olena Zelenska', 'Volodymyr Zelensky'],
    ['Olena Zelenska', 'Olena Zelensky'],
    ['Anna Petrova', 'Anna Petrov'],
    ['Marian Kral', 'Mariana Kral'],
    ['Saddam Hussein', 'Saddam Hasan'],
    ['Abdullah II', 'Abdullah I'],
    ['Philip VI', 'Philip V'],
    ['Salman Rushdie', 'Suleiman Rushdie'],
    ['Omar al-Bashir', 'Amr al-Bashir'],
    ['Said Jalili', 'Saeb Jalili'],
    ['Hamid Karzai', 'Hamed Karzan'],
    ['Benjamin Netanyahu', 'Yonatan Netanyahu'],
    ['Kim Jong Il', 'Kim Jong Un'],
    ['Kim Jong Un', 'Kim Yo Jong'],
    ['Juan Carlos', 'Juana Carlos'],
    ['Ann Lee', 'Anne Lees'],
    ['Dmitry Peskov', 'Dmitry Peskova'],
    ['Sergei Ivanov', 'Igor Ivanov'],
    ['Nikol Pashinyan', 'Nikolai Pashin'],
    ['Martin Koch', 'Martin Kock'],
    ['Peter Meyer', 'Peter Mayer'],
    ['Peter Meyer', 'Peter Meer'],
    ['Jon Hall', 'Jan Hall'],
  ],
  organization: [
    ['Hamas', 'Hama'],
    ['Fatah', 'Fateh Brigades'],
    ['Islamic State', 'Islamic Jihad'],
    ['Hezbollah', 'Kataib Hezbollah'],
    ['Taliban', 'Pakistani Taliban'],
    ['National Security Council', 'National Salvation Council'],
    ['African Union', 'European Union'],
    ['Al-Qaeda', 'al-Qaeda in the Arabian Peninsula'],
  ],
  group: [
    ['Houthi', 'Hutu'],
    ['Houthis', 'Hutus'],
    ['Tutsi', 'Hutu'],
    ['Kurds', 'Turks'],
    ['Alawites', 'Alevis'],
  ],
  location: [
    ['Mosul', 'Mosel'],
    ['Homs', 'Hama'],
    ['Tripoli', 'Tripura'],
    ['Basra', 'Bursa'],
    ['Kharkiv', 'Kherson'],
    ['Nagorno-Karabakh', 'Karabuk'],
    ['Sanaa', 'Sanandaj'],
    ['Gaza', 'Gazipur'],
  ],
  state: [
    ['Iran', 'Iraq'],
    ['Niger', 'Nigeria'],
    ['Austria', 'Australia'],
    ['Guinea', 'Guinea-Bissau'],
    ['Guinea', 'Equatorial Guinea'],
    ['Slovakia', 'Slovenia'],
    ['Latvia', 'Lithuania'],
    ['North Korea', 'South Korea'],
    ['Sudan', 'South Sudan'],
    ['Congo', 'Congo-Kinshasa'],
    ['Dominica', 'Dominican Republic'],
    ['Mali', 'Malawi'],
    ['Mauritania', 'Mauritius'],
    ['Gambia', 'Zambia'],
    ['Paraguay', 'Uruguay'],
  ],
}

const pairs = (table: typeof ONE): [string, string, ActorKind][] =>
  Object.entries(table).flatMap(([kind, list]) => list.map(([a, b]): [string, string, ActorKind] => [a, b, kind as ActorKind]))

describe('names of one', () => it.each(pairs(ONE))('%s is %s', (a, b, kind) => expect(areOne(a, b, kind)).toBe(true)))
describe('names of two', () => it.each(pairs(OTHERS))('%s is not %s', (a, b, kind) => expect(areOne(a, b, kind)).toBe(false)))
