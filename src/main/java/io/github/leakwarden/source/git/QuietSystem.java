package io.github.leakwarden.source.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The process as JGit sees it: no user, no system configuration, no environment.
 *
 * <p>As it comes, JGit measures a file system by writing into the directory that it reads, notes the result below the
 * user's home, and runs {@code git} to find the system's configuration. JGit keeps this object and its caches in static
 * fields of its own, so {@link #install} changes them for its class loader.
 */
final class QuietSystem extends SystemReader.Delegate {
    /** Not stated by any source; coarser than every file system in use, so that JGit rereads rather than trusts. */
    private static final long TIMESTAMP_RESOLUTION_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Objects up to here are read whole; above it JGit would unpack deltas into temporary files among the objects. */
    static final int WHOLE_OBJECT_LIMIT_BYTES = 512 * WindowCacheConfig.MB;

    private QuietSystem(SystemReader system) {
        super(system);
    }

    /** Makes JGit quiet and sizes its caches, once. */
    static synchronized void install() {
        if (SystemReader.getInstance() instanceof QuietSystem) {
            return;
        }
        SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        WindowCacheConfig caches = new WindowCacheConfig();
        caches.setPackedGitMMAP(true);
        caches.setPackedGitWindowSize(WindowCacheConfig.MB);
        caches.setPackedGitLimit(1024L * WindowCacheConfig.MB);
        caches.setDeltaBaseCacheLimit(128 * WindowCacheConfig.MB);
        caches.setStreamFileThreshold(WHOLE_OBJECT_LIMIT_BYTES);
        caches.install();
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /** An empty configuration without a file, which knows every file system, so that none is measured. */
    private static final class NoConfig extends FileBasedConfig {
        NoConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(TIMESTAMP_RESOLUTION_NANOS, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
