package io.github.leakwarden.source.git;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.ProcessResult;
import org.jspecify.annotations.Nullable;

/** The file system as JGit sees it: to be read, never written, and without programs to run. */
final class QuietFiles extends FS {
    QuietFiles() {}

    private QuietFiles(QuietFiles source) {
        super(source);
    }

    @Override
    public FS newInstance() {
        return new QuietFiles(this);
    }

    @Override
    public boolean supportsExecute() {
        return false;
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    @Override
    public boolean canExecute(File file) {
        return false;
    }

    @Override
    public boolean setExecute(File file, boolean canExecute) {
        return false;
    }

    @Override
    public boolean retryFailedLockFileCommit() {
        return false;
    }

    @Override
    protected @Nullable File discoverGitExe() {
        return null;
    }

    @Override
    protected @Nullable File discoverGitSystemConfig() {
        return null;
    }

    @Override
    public @Nullable File getGitSystemConfig() {
        return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
        throw new UnsupportedOperationException("a scan runs nothing");
    }

    @Override
    public @Nullable File findHook(Repository repository, String name) {
        return null;
    }

    @Override
    public ProcessResult runHookIfPresent(Repository repository, String name, String[] arguments) {
        return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
    }

    @Override
    public LockToken createNewFileAtomic(File path) throws IOException {
        throw new IOException("a scan writes nothing");
    }

    @Override
    public void delete(File path) throws IOException {
        throw new IOException("a scan deletes nothing");
    }
}
