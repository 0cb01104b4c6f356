package dev.slipway.cluster.apply;

import dev.slipway.net.Redaction;

import java.util.regex.Pattern;

/// Which values of an object of one kind must not be read over a shoulder: all that a Secret holds
/// (kubectl's copy of it included), environment variables that are called like secrets, and
/// passwords in addresses.
record Secrecy(String kind) {
    private static final String MASK = "masked";
    private static final Pattern OPEN =
            Pattern.compile(
                    "\\.(apiVersion|kind|type|immutable)|\\.metadata\\.(name|namespace|labels)\\b.*"
                            + "|\\.metadata\\.ownerReferences\\b.*");
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "(?i).*\\.env\\[name=\"[^\"]*(password|passwd|secret|token|credential"
                            + "|private_?key)[^\"]*\"]\\.value");
    private static final Pattern COPY = Pattern.compile("(?i).*last-applied-configuration\"?]?");

    String shown(String path, String value) {
        if (value.isEmpty()) {
            return value;
        }
        boolean hidden =
                kind.equals("Secret") && !OPEN.matcher(path).matches()
                        || VARIABLE.matcher(path).matches()
                        || COPY.matcher(path).matches();
        return hidden ? MASK : Redaction.hide(value);
    }
}
