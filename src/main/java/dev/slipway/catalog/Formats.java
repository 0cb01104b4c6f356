package dev.slipway.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The formats of names (catalog-model `KubernetesValidatorFunctions`, `CommonValidatorFunctions`).
/// The patterns are linear in time on texts of at most 253 characters.
final class Formats {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]+(?:-+[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9A-Z]+");
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-z0-9A-Z]*");
    private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]+(-[a-z0-9:+#]+)*");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");
    private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");
    private static final String FORBIDDEN_IN_HOST = " #/<>?@\\^|";

    private Formats() {}

    static boolean isDnsLabel(String text) {
        return upTo(63, text, LABEL);
    }

    static boolean isDnsSubdomain(String text) {
        if (text.length() > 253) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!isDnsLabel(label)) {
                return false;
            }
        }
        return true;
    }

    static boolean isName(String text) {
        return upTo(63, text, NAME);
    }

    static boolean isKind(String text) {
        return upTo(63, text, KIND);
    }

    static boolean isTag(String text) {
        return upTo(63, text, TAG);
    }

    static boolean isApiVersion(String text) {
        return prefixed(text, suffix -> upTo(63, suffix, VERSION));
    }

    static boolean isKey(String text) {
        return prefixed(text, Formats::isName);
    }

    private static boolean prefixed(String text, Predicate<String> suffix) {
        String[] parts = text.split("/", -1);
        return switch (parts.length) {
            case 1 -> suffix.test(parts[0]);
            case 2 -> isDnsSubdomain(parts[0]) && suffix.test(parts[1]);
            default -> false;
        };
    }

    private static boolean upTo(int length, String text, Pattern pattern) {
        return !text.isEmpty() && text.length() <= length && pattern.matcher(text).matches();
    }

    /// Whether the WHATWG parser takes it as an absolute address of any scheme; a host is looked at
    /// no closer than for characters that no host may have and for its port.
    static boolean isUrl(String address) {
        String text = address.strip().replaceAll("[\\t\\n\\r]", "");
        int colon = text.indexOf(':');
        if (colon < 1 || !SCHEME.matcher(text.substring(0, colon)).matches()) {
            return false;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        boolean special = SPECIAL.contains(scheme);
        if (!special && !rest.startsWith("//")) {
            return true;
        }
        String authority = special ? rest.replaceFirst("^[/\\\\]*", "") : rest.substring(2);
        int end = 0;
        while (end < authority.length()
                && "/?#".indexOf(authority.charAt(end)) < 0
                && !(special && authority.charAt(end) == '\\')) {
            end++;
        }
        String host = authority.substring(0, end);
        host = host.substring(host.lastIndexOf('@') + 1);
        return host.isEmpty() ? !special : isHost(host);
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
        return !name.isEmpty()
                && name.chars()
                        .noneMatch(
                                c ->
                                        c < ' '
                                                || c == 127
                                                || FORBIDDEN_IN_HOST.indexOf(c) >= 0
                                                || c == '['
                                                || c == ']');
    }
}
