package dev.slipway.git;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

import java.util.Locale;
import java.util.Optional;

/// Gives the login to the one server that it is for, once; asks nobody.
final class AgreedLogin extends CredentialsProvider {
    private final RemoteUrl url;
    private final Optional<Login> login;

    AgreedLogin(RemoteUrl url, Optional<Login> login) {
        this.url = url;
        this.login = login;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            boolean known =
                    item instanceof CredentialItem.Username
                            || item instanceof CredentialItem.Password;
            if (!known) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        if (login.isEmpty() || !isOurs(asking) || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(login.get().user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.get().secret().toCharArray());
            }
        }
        return true;
    }

    private boolean isOurs(URIish asking) {
        return url.server().getScheme().equals(asking.getScheme())
                && asking.getHost() != null
                && url.server().getHost().equals(asking.getHost().toLowerCase(Locale.ROOT))
                && url.server().getPort() == asking.getPort();
    }
}
