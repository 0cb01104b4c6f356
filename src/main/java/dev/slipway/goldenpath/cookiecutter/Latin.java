package dev.slipway.goldenpath.cookiecutter;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Letters of Europe's alphabets in ASCII: accents dropped, Greek and Cyrillic by the usual
/// spelling. What is not known is left out; Unidecode's tables for all scripts are not used, as
/// their licence does not fit.
final class Latin {
    private static final Map<Integer, String> LETTERS = letters();

    private Latin() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> letter(c, out));
        return out.toString();
    }

    private static void letter(int c, StringBuilder out) {
        if (c < 128) {
            out.append((char) c);
        } else if (LETTERS.containsKey(c)) {
            out.append(LETTERS.get(c));
        } else {
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            if (parts.codePointAt(0) != c) {
                parts.codePoints()
                        .filter(part -> part < 128 || LETTERS.containsKey(part))
                        .forEach(part -> letter(part, out));
            }
        }
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> all = new HashMap<>();
        add(all, "ß=ss æ=ae œ=oe ø=o đ=d ð=d ł=l þ=th ħ=h ı=i ŋ=ng ſ=s ŧ=t ĸ=k ŉ='n ə=@");
        add(all, "а=a б=b в=v г=g д=d е=e ё=io ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r");
        add(all, "с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=' ы=y ь=' э=e ю=iu я=ia");
        add(all, "і=i ї=i є=ie ґ=g ў=u ј=j љ=lj њ=nj џ=dz ђ=d ћ=c ѓ=g ќ=k ѕ=dz");
        add(all, "α=a β=b γ=g δ=d ε=e ζ=z η=e θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r");
        add(all, "σ=s ς=s τ=t υ=u φ=ph χ=kh ψ=ps ω=o ά=a έ=e ή=e ί=i ό=o ύ=u ώ=o");
        add(all, "–=- —=-- ‐=- ‑=- ‒=- ‘=' ’=' “=\" ”=\" „=,, …=... €=EUR £=PS ©=(c) ®=(r) °=deg");
        add(all, "™=tm ×=x ÷=/ «=<< »=>> ¡=! ¿=? •=* §=SS ¶=P ·=* ª=a º=o µ=u ¢=C/ ¥=Y=");
        return Map.copyOf(all);
    }

    /// `x=y` pairs; letters also in capitals.
    private static void add(Map<Integer, String> all, String pairs) {
        for (String pair : pairs.split(" ")) {
            int small = pair.codePointAt(0);
            String spelling = pair.substring(Character.charCount(small) + 1);
            all.put(small, spelling);
            int large = Character.toUpperCase(small);
            if (large != small) {
                all.put(
                        large,
                        spelling.isEmpty()
                                ? spelling
                                : Character.toUpperCase(spelling.charAt(0))
                                        + spelling.substring(1));
            }
        }
    }
}
