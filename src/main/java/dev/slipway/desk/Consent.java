package dev.slipway.desk;

import java.util.Set;

/// What a user agreed to after reading the sentence of each [Effect]: their ids. What is not in it
/// does not happen.
public record Consent(Set<String> effects) {
    public static final Consent NONE = new Consent(Set.of());

    public Consent {
        effects = Set.copyOf(effects);
    }

    public boolean allows(String effect) {
        return effects.contains(effect);
    }
}
