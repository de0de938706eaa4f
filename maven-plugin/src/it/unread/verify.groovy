def log = new File(basedir, 'build.log').text
assert log.contains('leakwarden could not read 1 input, listed above')
assert log.contains('broken.zip')
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/leakwarden.sarif').exists()
