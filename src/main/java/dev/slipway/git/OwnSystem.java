package dev.slipway.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// JGit's view of the system without its habits: it neither writes a configuration file of its own
/// into the user's home (it would measure the disk and note it there) nor starts `git` to ask where
/// the system's configuration is.
final class OwnSystem extends SystemReader.Delegate {

    private OwnSystem(SystemReader delegate) {
        super(delegate);
    }

    /// Before anything else of JGit is touched; every front door of this room does it.
    static void install() {
        SystemReader now = SystemReader.getInstance();
        if (!(now instanceof OwnSystem)) {
            SystemReader.setInstance(new OwnSystem(now));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new InMemory(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new InMemory(fs);
    }

    private static final class InMemory extends FileBasedConfig {

        InMemory(FS fs) {
            super(null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
