package dev.slipway.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The formats of names (catalog-model `KubernetesValidatorFunctions`, `CommonValidatorFunctions`).
/// Looked at for every field of every entity, so without regular expressions.
final class Formats {
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_SUBDOMAIN = 253;
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");
    private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");
    private static final String FORBIDDEN_IN_HOST = " #/<>?@\\^|[]";

    private Formats() {}

    private static final String SMALL_OR_DIGIT = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LETTERS_OR_DIGITS = 1;
    private static final int OF_LABEL = 2;
    private static final int OF_NAME = 4;
    private static final int OF_TAG = 8;
    private static final int OF_SCHEME = 16;

    /// Which of the sets above each ASCII character is in.
    private static final byte[] SETS = sets();

    private static byte[] sets() {
        byte[] sets = new byte[128];
        add(sets, LETTERS_OR_DIGITS, SMALL_OR_DIGIT + CAPITAL);
        add(sets, OF_LABEL, SMALL_OR_DIGIT + "-");
        add(sets, OF_NAME, SMALL_OR_DIGIT + CAPITAL + "-_.");
        add(sets, OF_TAG, SMALL_OR_DIGIT + "-:+#");
        add(sets, OF_SCHEME, SMALL_OR_DIGIT + CAPITAL + "+.-");
        return sets;
    }

    private static void add(byte[] sets, int set, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            sets[characters.charAt(i)] |= (byte) set;
        }
    }

    private static boolean isIn(char c, int set) {
        return c < 128 && (SETS[c] & set) != 0;
    }

    /// Whether all characters from `start` to `end` are in the set, and there is one.
    private static boolean consists(String text, int start, int end, int set) {
        for (int i = start; i < end; i++) {
            if (!isIn(text.charAt(i), set)) {
                return false;
            }
        }
        return end > start;
    }

    static boolean isDnsLabel(String text) {
        return isDnsLabel(text, 0, text.length());
    }

    /// Runs of `-` stand between letters and digits only.
    private static boolean isDnsLabel(String text, int start, int end) {
        return end - start <= LONGEST_NAME
                && consists(text, start, end, OF_LABEL)
                && text.charAt(start) != '-'
                && text.charAt(end - 1) != '-';
    }

    static boolean isDnsSubdomain(String text) {
        return isDnsSubdomain(text, text.length());
    }

    private static boolean isDnsSubdomain(String text, int end) {
        if (end > LONGEST_SUBDOMAIN) {
            return false;
        }
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0 && dot < end; dot = text.indexOf('.', start)) {
            if (!isDnsLabel(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isDnsLabel(text, start, end);
    }

    static boolean isName(String text) {
        return isName(text, 0);
    }

    private static boolean isName(String text, int start) {
        int end = text.length();
        return end - start <= LONGEST_NAME
                && consists(text, start, end, OF_NAME)
                && isIn(text.charAt(start), LETTERS_OR_DIGITS)
                && isIn(text.charAt(end - 1), LETTERS_OR_DIGITS);
    }

    static boolean isKind(String text) {
        return text.length() <= LONGEST_NAME
                && consists(text, 0, text.length(), LETTERS_OR_DIGITS)
                && text.charAt(0) > '9';
    }

    /// One `-` at a time stands between the parts.
    static boolean isTag(String text) {
        return text.length() <= LONGEST_NAME
                && consists(text, 0, text.length(), OF_TAG)
                && text.charAt(0) != '-'
                && text.charAt(text.length() - 1) != '-'
                && !text.contains("--");
    }

    static boolean isApiVersion(String text) {
        int start = suffix(text);
        return start >= 0
                && text.length() - start <= LONGEST_NAME
                && consists(text, start, text.length(), LETTERS_OR_DIGITS);
    }

    static boolean isKey(String text) {
        int start = suffix(text);
        return start >= 0 && isName(text, start);
    }

    /// Where the part after an optional domain and slash begins; -1 when the domain is none.
    private static int suffix(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return 0;
        }
        return isDnsSubdomain(text, slash) ? slash + 1 : -1;
    }

    /// Whether the WHATWG parser takes it as an absolute address of any scheme; a host is looked at
    /// no closer than for characters that no host may have and for its port.
    static boolean isUrl(String address) {
        String text = BREAKS.matcher(address.strip()).replaceAll("");
        int colon = text.indexOf(':');
        if (!consists(text, 0, colon, OF_SCHEME) || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        boolean special = SPECIAL.contains(scheme);
        if (!special && !rest.startsWith("//")) {
            return true;
        }
        int start = special ? slashes(rest) : 2;
        int end = start;
        while (end < rest.length()
                && "/?#".indexOf(rest.charAt(end)) < 0
                && !(special && rest.charAt(end) == '\\')) {
            end++;
        }
        String host = rest.substring(start, end);
        host = host.substring(host.lastIndexOf('@') + 1);
        return host.isEmpty() ? !special : isHost(host);
    }

    private static int slashes(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '/' || text.charAt(start) == '\\')) {
            start++;
        }
        return start;
    }

    private static boolean isHost(String host) {
        boolean bracketed = host.startsWith("[");
        int colon = bracketed ? host.indexOf(':', host.indexOf(']') + 1) : host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? "" : host.substring(colon + 1);
        if (!port.isEmpty() && !(port.matches("[0-9]{1,9}") && Integer.parseInt(port) <= 65535)) {
            return false;
        }
        if (bracketed) {
            return name.matches("\\[[0-9a-fA-F:.]+\\]");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 127 || FORBIDDEN_IN_HOST.indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
