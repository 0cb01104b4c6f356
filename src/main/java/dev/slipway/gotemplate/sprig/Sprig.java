package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Functions;

/// sprig's `TxtFuncMap`, version 3.3.0.
public final class Sprig {

    private Sprig() {}

    /// All functions; random ones draw from the rendering's generator.
    public static Functions functions() {
        return Functions.builder()
                .add(Texts.functions())
                .add(Cases.functions())
                .add(Numbers.functions())
                .add(Lists.functions())
                .add(Dictionaries.functions())
                .add(Choices.functions())
                .add(Encodings.functions())
                .add(Randoms.functions())
                .add(Dates.functions())
                .add(Regexes.functions())
                .add(Paths.functions())
                .add(Versions.functions())
                .build();
    }
}
