package dev.slipway.cluster.connect;

import dev.slipway.base.Shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How a cluster is to know the user. Prints without secrets.
public sealed interface Credential {

    /// Nothing is sent.
    record None() implements Credential {}

    /// A token that is at hand.
    record Token(String secret) implements Credential {
        @Override
        public String toString() {
            return "a token";
        }
    }

    /// A certificate and its key, both PEM in Base64.
    record Certificate(String certificate, String key) implements Credential {
        @Override
        public String toString() {
            return "a client certificate";
        }
    }

    /// A program prints a token; it is run after the user agreed to `words`.
    record Program(List<String> words, Map<String, String> environment, String apiVersion)
            implements Credential {
        public Program {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }

        @Override
        public String toString() {
            String set =
                    environment.isEmpty()
                            ? ""
                            : " (with "
                                    + String.join(", ", new TreeSet<>(environment.keySet()))
                                    + " set)";
            return "the program "
                    + words.stream().map(Shell::quoted).collect(Collectors.joining(" "))
                    + set;
        }
    }

    /// What such a program printed: a token, a certificate, or both.
    record Issued(Optional<Token> token, Optional<Certificate> certificate) {}

    /// It cannot be had: why, in words ("the variable K8S_DEV_TOKEN is not set").
    record Missing(String why) implements Credential {}

    /// In a few words, for people.
    default String shown() {
        return switch (this) {
            case None none -> "no sign-in";
            case Missing missing -> missing.why();
            default -> toString();
        };
    }
}
