package dev.slipway.secrets;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;

import java.util.Optional;

/// A place that keeps secrets by name, such as `git:github.com`.
public interface SecretStore {

    /// What people call it: `the desktop's keyring`.
    String name();

    /// In a sentence, against what it protects and against what not.
    String protection();

    /// Empty where it keeps none of this name.
    Outcome<Optional<String>> get(String name, Progress progress);

    /// Keeps `secret`, in place of an older one. The value is the store's name.
    Outcome<String> put(String name, String secret, Progress progress);

    /// Forgets it, if it is there.
    Outcome<String> remove(String name, Progress progress);
}
