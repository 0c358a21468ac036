/** All rimes of Vietnamese without tones. Text that was decoded wrongly hardly ever consists of them. */
const rimes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uâc uân uâng uât uây uc uê uêch uên uênh uêt uêu ui um un ung uơ up ut uy uya uych uyn uynh uyp uyt uyu
uyên uyêt uôc uôi uôm uôn uông uôp uôt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ych ym yn ynh yp yt yu yêm yên yêng yêt yêu`;

const initials = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** The endings that allow only two tones, acute and dot below. */
const stopped = /(?:[pt]|ch?)$/;

/** The indexes of the letters of a rime that may carry the tone: both hoà and hòa are written. */
function tonedLetters(rime: string): number[] {
  const marked = Math.max(...[...'ăâêôơư'].map((letter) => rime.lastIndexOf(letter)));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]*/.exec(rime)?.[0].length ?? 0;
  if (vowels === 1) return [0];
  if (vowels < rime.length) return [vowels - 1];
  if (vowels === 3) return [1];
  return ['oa', 'oe', 'uy'].includes(rime) ? [0, 1] : [0];
}

/** A rime with every tone that it can have. */
function toned(rime: string): string[] {
  const fitting = stopped.test(rime) ? ['\u0301', '\u0323'] : tones;
  const spelled = tonedLetters(rime).flatMap((at) =>
    fitting.map((tone) => rime.slice(0, at + 1) + tone + rime.slice(at + 1)),
  );
  return [...(stopped.test(rime) ? [] : [rime]), ...spelled].map((each) => each.normalize('NFC'));
}

const known = new Set(rimes.trim().split(/\s+/).flatMap(toned));

const longestInitial = Math.max(...initials.map(({ length }) => length));
const isInitial = new Set(initials);

/** Whether a word in lower case and NFC is a possible Vietnamese syllable, its tone on the right letter. */
export function isSyllable(word: string): boolean {
  for (let length = 0; length <= longestInitial; length += 1)
    if (known.has(word.slice(length)) && isInitial.has(word.slice(0, length))) return true;
  return false;
}
