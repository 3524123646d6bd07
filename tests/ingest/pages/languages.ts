import { pick, type Random, type Story } from './story.ts'

/** Sentences for made-up stories in other languages; every one is invented. */
const LANGUAGES: Record<
  string,
  { headlines: string[]; sentences: string[]; author: string; publisher: string; host: string }
> = {
  ru: {
    author: 'Ирина Постова',
    publisher: 'Вестник побережья',
    host: 'vestnik.example',
    headlines: ['Порт и город снова обсудят ночной паром', 'Совет отложил строительство моста в третий раз'],
    sentences: [
      'Комиссия по реке и мэр города договорились в четверг вернуться к вопросу о мосте после двухлетнего перерыва.',
      '«Мы никогда не были так близки к решению», — сказал журналистам глава управления порта у здания ратуши.',
      'Проект занимает сто двадцать страниц и оставляет открытым вопрос о стоимости.',
      'Жители сомневаются: они ждут новой дамбы с тех пор, как наводнение разрушило старую набережную.',
      'Представитель паромной компании отказался комментировать цифры, которые приводит статистическое управление.',
      'Следующий раунд переговоров ожидается в столице области в середине месяца.',
    ],
  },
  tr: {
    author: 'Selin Kaya',
    publisher: 'Kıyı Gazetesi',
    host: 'kiyigazetesi.example',
    headlines: ['Liman ve belediye gece vapurunu yeniden görüşecek', 'Meclis yeni köprüyü üçüncü kez erteledi'],
    sentences: [
      'Nehir komisyonu ve belediye başkanı perşembe günü iki yıl aradan sonra köprü konusunu yeniden ele almak üzere anlaştı.',
      '“Bir karara hiç bu kadar yaklaşmamıştık” diyen başkan, gazetecilere ayrıntı vermekten kaçındı.',
      'Taslak yüz yirmi sayfadan oluşuyor ve maliyetin nasıl paylaşılacağını açık bırakıyor.',
      'Mahalle sakinleri ise sel felaketinden bu yana yeni setin yapılmasını bekliyor ve verilen sözlere kuşkuyla bakıyor.',
      'Vapur şirketinin sözcüsü, istatistik kurumunun açıkladığı rakamlar hakkında yorum yapmadı.',
      'Bir sonraki görüşmenin ayın ortasında yapılması bekleniyor.',
    ],
  },
  az: {
    author: 'Leyla Səməd',
    publisher: 'Sahil Xəbər',
    host: 'sahilxeber.example',
    headlines: ['Liman və şəhər gecə bərəsini yenidən müzakirə edəcək', 'Şura yeni körpünü üçüncü dəfə təxirə saldı'],
    sentences: [
      'Çay komissiyası və şəhər meri cümə axşamı iki illik fasilədən sonra körpü məsələsinə qayıtmaq barədə razılığa gəliblər.',
      '“Biz heç vaxt qərara bu qədər yaxın olmamışıq”, – deyə limanın rəhbəri jurnalistlərə bildirib.',
      'Layihə yüz iyirmi səhifədən ibarətdir və xərclərin necə bölünəcəyini açıq saxlayır.',
      'Sakinlər isə daşqından bəri yeni bəndin tikilməsini gözləyir və verilən vədlərə şübhə ilə yanaşırlar.',
      'Bərə şirkətinin nümayəndəsi statistika idarəsinin açıqladığı rəqəmləri şərh etməyib.',
      'Növbəti görüşün ayın ortalarında keçiriləcəyi gözlənilir.',
    ],
  },
  hy: {
    author: 'Արամ Թովմաս',
    publisher: 'Ափի լուրեր',
    host: 'apilurer.example',
    headlines: [
      'Նավահանգիստն ու քաղաքը կրկին կքննարկեն գիշերային լաստանավի հարցը',
      'Խորհուրդը երրորդ անգամ հետաձգեց կամրջի շինարարությունը',
    ],
    sentences: [
      'Գետի հանձնաժողովը և քաղաքապետը հինգշաբթի օրը պայմանավորվեցին վերադառնալ կամրջի հարցին երկու տարվա ընդմիջումից հետո։',
      '«Մենք երբեք այսքան մոտ չենք եղել որոշմանը»,- լրագրողներին ասաց նավահանգստի ղեկավարը։',
      'Նախագիծը բաղկացած է հարյուր քսան էջից և բաց է թողնում ծախսերի հարցը։',
      'Բնակիչները կասկածում են. նրանք նոր պատնեշին սպասում են ջրհեղեղից հետո։',
      'Լաստանավային ընկերության ներկայացուցիչը հրաժարվեց մեկնաբանել վիճակագրական ծառայության թվերը։',
      'Հաջորդ հանդիպումը սպասվում է ամսվա կեսերին։',
    ],
  },
  de: {
    author: 'Hugo Brandt',
    publisher: 'Küstenbote',
    host: 'kuestenbote.example',
    headlines: ['Hafen und Stadt sprechen wieder über die Nachtfähre', 'Rat verschiebt den Brückenbau zum dritten Mal'],
    sentences: [
      'Die Flusskommission und der Bürgermeister haben sich am Donnerstag darauf verständigt, nach zwei Jahren Pause wieder über die Brücke zu sprechen.',
      '„Wir waren einer Entscheidung noch nie so nahe“, sagte der Leiter der Hafenbehörde vor dem Rathaus.',
      'Der Entwurf umfasst hundertzwanzig Seiten und lässt die Kosten offen.',
      'Die Anwohner bleiben skeptisch: Sie warten auf den neuen Deich, seit das Hochwasser die alte Mauer zerstört hat.',
      'Eine Sprecherin der Reederei wollte die Zahlen des Statistikamts nicht kommentieren.',
      'Die nächste Runde wird für die Monatsmitte erwartet.',
    ],
  },
  fr: {
    author: 'Pierre Laval',
    publisher: 'Le Courrier du littoral',
    host: 'courrier-littoral.example',
    headlines: ['Le port et la ville reparlent du bac de nuit', 'Le conseil repousse le pont pour la troisième fois'],
    sentences: [
      'La commission du fleuve et le maire sont convenus jeudi de reprendre le dossier du pont, après deux ans d’interruption.',
      '« Nous n’avons jamais été aussi près d’une décision », a déclaré le directeur du port devant la mairie.',
      'Le projet compte cent vingt pages et laisse ouverte la question du coût.',
      'Les habitants restent sceptiques : ils attendent la nouvelle digue depuis que la crue a emporté l’ancien quai.',
      'Une porte-parole de la compagnie du bac n’a pas souhaité commenter les chiffres de l’office de statistique.',
      'La prochaine réunion est attendue au milieu du mois.',
    ],
  },
}

/** A story in one of `ru`, `tr`, `az`, `hy`, `de`, `fr`. */
export function foreignStory(random: Random, language: string): Story {
  const words = LANGUAGES[language]
  if (!words) throw new Error(`no sentences in ${language}`)
  const paragraphs: string[] = []
  for (let index = 0; index < 6; index++) {
    const first = words.sentences[index % words.sentences.length] ?? ''
    const second = words.sentences[(index + 1 + Math.floor(random() * 4)) % words.sentences.length] ?? ''
    paragraphs.push(first === second ? first : `${first} ${second}`)
  }
  const year = 2008 + Math.floor(random() * 16)
  const published = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  return {
    headline: pick(random, words.headlines),
    standfirst: '',
    author: words.author,
    publisher: words.publisher,
    host: words.host,
    published,
    language,
    body: paragraphs.map((text) => ({ kind: 'p', text })),
  }
}

/** The day in words, as the language writes it. */
export function inWords(published: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${published}T00:00:00Z`),
  )
}
