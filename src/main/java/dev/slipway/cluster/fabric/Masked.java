package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.net.Redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the sign-in itself out of what a cluster says: a careless proxy repeats it.
record Masked(List<String> secrets) {
    private static final int SHORTEST = 4;

    Masked {
        secrets = List.copyOf(secrets);
    }

    static Masked of(Credential credential, Optional<Credential.Issued> issued) {
        List<String> secrets = new ArrayList<>();
        issued.flatMap(Credential.Issued::token).ifPresent(known -> secrets.add(known.secret()));
        issued.flatMap(Credential.Issued::certificate).ifPresent(pair -> secrets.add(pair.key()));
        switch (credential) {
            case Credential.Token known -> secrets.add(known.secret());
            case Credential.Certificate pair -> secrets.add(pair.key());
            default -> {}
        }
        secrets.removeIf(secret -> secret.length() < SHORTEST);
        return new Masked(secrets);
    }

    Trouble hide(Trouble trouble) {
        String sentence = trouble.sentence();
        for (String secret : secrets) {
            sentence = sentence.replace(secret, Redaction.MASK);
        }
        return new Trouble(trouble.kind(), sentence, trouble.next());
    }

    <T> Reply<T> hide(Reply<T> reply) {
        return new Reply<>(reply.value(), reply.trouble().map(this::hide));
    }
}
