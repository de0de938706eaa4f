io.github.leakwarden.maven.ItProject.prepare(basedir)
// The head of an archive, and no more of it.
def broken = new File(basedir, 'src/main/resources/broken.zip')
broken.parentFile.mkdirs()
broken.bytes = [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0] as byte[]
true
