package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.SecretReference;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The environment of a container. A value that mixes text and secrets gets helper variables, one a
/// secret, that Kubernetes puts together.
final class Variables {
    private static final BigInteger FNV_PRIME =
            BigInteger.ONE.shiftLeft(88).add(BigInteger.valueOf(0x13B));
    private static final BigInteger FNV_OFFSET =
            new BigInteger("6c62272e07bb014262b821756295c58d", 16);
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private static final Pattern SECRET =
            Pattern.compile("(?i)password|passwd|secret|token|connection|private_?key");

    private final TreeMap<String, YamlNode> helpers = new TreeMap<>();
    private final List<YamlNode> plain = new ArrayList<>();

    private Variables() {}

    /// Helper variables first, each group by name.
    static List<YamlNode> of(Workload.Container container, Outputs outputs, Problems problems) {
        Variables variables = new Variables();
        for (YamlMap.Entry entry : container.variables()) {
            if (entry.value() instanceof YamlScalar scalar) {
                variables.add(entry, Placeholders.expand(scalar, true, outputs));
                tellPlain(entry, scalar, outputs, problems);
            }
        }
        List<YamlNode> all = new ArrayList<>(variables.helpers.values());
        all.addAll(variables.plain);
        return all;
    }

    /// A provisioner that puts out a password as it is, where others name a secret.
    private static void tellPlain(
            YamlMap.Entry entry, YamlScalar scalar, Outputs outputs, Problems problems) {
        for (Placeholders.Reference reference : Placeholders.in(scalar.text())) {
            List<String> parts = reference.parts();
            if (parts.size() == 3
                    && parts.getFirst().equals("resources")
                    && SECRET.matcher(parts.get(2)).find()
                    && outputs.resource(parts.get(1)).orElse(null)
                            instanceof Outputs.Source.Known known) {
                known.outputs()
                        .text(parts.get(2))
                        .filter(text -> !text.isEmpty() && !SecretReference.isIn(text))
                        .ifPresent(
                                text ->
                                        problems.warning(
                                                "score.plain-secret",
                                                scalar.where(),
                                                "the variable \""
                                                        + entry.key()
                                                        + "\" has the "
                                                        + parts.get(2)
                                                        + " of \""
                                                        + parts.get(1)
                                                        + "\" in plain text",
                                                "let the provisioner put it into a Secret and out"
                                                        + " as encodeSecretRef"));
            }
        }
    }

    private void add(YamlMap.Entry entry, YamlScalar value) {
        String text = String.valueOf(value.value());
        SecretReference.Decoded decoded = SecretReference.decode(text);
        TreeBuilder variable =
                TreeBuilder.at(entry.keyOrigin()).put("name", entry.key(), entry.keyOrigin());
        if (decoded.whole().isPresent()) {
            variable.put("valueFrom", keyOf(decoded.whole().get(), value.origin()));
        } else if (!text.isEmpty()) {
            variable.put("value", joined(decoded, value.origin()), value.origin());
        }
        plain.add(variable.build());
    }

    private String joined(SecretReference.Decoded decoded, Origin origin) {
        StringBuilder text = new StringBuilder(decoded.parts().getFirst());
        for (int i = 0; i < decoded.references().size(); i++) {
            SecretReference secret = decoded.references().get(i);
            String name = helperName(secret);
            helpers.computeIfAbsent(
                    name,
                    n ->
                            TreeBuilder.at(origin)
                                    .put("name", n)
                                    .put("valueFrom", keyOf(secret, origin))
                                    .build());
            text.append("$(").append(name).append(')').append(decoded.parts().get(i + 1));
        }
        return text.toString();
    }

    private static YamlMap keyOf(SecretReference secret, Origin origin) {
        return TreeBuilder.at(origin)
                .put(
                        "secretKeyRef",
                        TreeBuilder.at(origin)
                                .put("name", secret.secret())
                                .put("key", secret.key())
                                .build())
                .build();
    }

    /// `__ref_` and the 128-bit FNV-1 hash of name and key in base64 without `_` and `-`.
    static String helperName(SecretReference secret) {
        BigInteger hash = FNV_OFFSET;
        for (byte b : (secret.secret() + secret.key()).getBytes(StandardCharsets.UTF_8)) {
            hash = hash.multiply(FNV_PRIME).and(MASK).xor(BigInteger.valueOf(b & 0xFF));
        }
        byte[] raw = hash.toByteArray();
        byte[] bytes = new byte[16];
        byte[] tail = raw.length > 16 ? Arrays.copyOfRange(raw, raw.length - 16, raw.length) : raw;
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return "__ref_" + text.replace('_', '0').replace('-', '0');
    }
}
