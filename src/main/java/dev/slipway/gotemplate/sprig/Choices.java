package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoTypes;

import java.util.Objects;

/// Defaults, tests of emptiness and of type, and `fail`.
final class Choices {

    private Choices() {}

    static Functions functions() {
        return Functions.builder()
                .add(
                        "default",
                        1,
                        Functions.ANY,
                        c -> c.size() < 2 || GoTypes.isEmpty(c.any(1)) ? c.any(0) : c.any(1))
                .add("empty", 1, c -> GoTypes.isEmpty(c.any(0)))
                .add(
                        "coalesce",
                        0,
                        Functions.ANY,
                        c -> {
                            for (Object value : c.arguments()) {
                                if (!GoTypes.isEmpty(value)) {
                                    return value;
                                }
                            }
                            return null;
                        })
                .add(
                        "all",
                        0,
                        Functions.ANY,
                        c -> c.arguments().stream().noneMatch(GoTypes::isEmpty))
                .add(
                        "any",
                        0,
                        Functions.ANY,
                        c -> !c.arguments().stream().allMatch(GoTypes::isEmpty))
                .add("ternary", 3, c -> c.bool(2) ? c.any(0) : c.any(1))
                .add(
                        "fail",
                        1,
                        c -> {
                            throw new GoError(c.text(0));
                        })
                .add("typeOf", 1, c -> GoTypes.typeName(c.any(0)))
                .add("typeIs", 2, c -> c.text(0).equals(GoTypes.typeName(c.any(1))))
                .add(
                        "typeIsLike",
                        2,
                        c -> {
                            String type = GoTypes.typeName(c.any(1));
                            return c.text(0).equals(type) || ("*" + c.text(0)).equals(type);
                        })
                .add("kindOf", 1, c -> GoTypes.kind(c.any(0)))
                .add("kindIs", 2, c -> Objects.equals(c.text(0), GoTypes.kind(c.any(1))))
                .add("deepEqual", 2, c -> GoTypes.deepEqual(c.any(0), c.any(1), c.budget()))
                .build();
    }
}
