/* A power cut for one process (goal G2). Loaded before libc it remembers what every write to the database POWERCUT_FILE and its log
   replaced since the last sync of that file. At write number POWERCUT_AT it puts that back and ends the process without a word.
   Half of the cuts lose everything that was not synced; in the others each write is lost or kept by the toss of a coin, as a disk
   writes its cache in any order. POWERCUT_SEED decides. The -shm file is memory: after a cut it is not used again. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct change { struct change *before; int file; off_t at; size_t length; char *old; } change;
/* A descriptor of our own for each file, never closed: closing one would drop the locks that SQLite has on it. */
static struct { dev_t device; ino_t number; int own; off_t synced; } files[64];
static int known;
static change *last;
static long writes, limit = -1;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static int file_of(int fd)
{
    char link[64], path[4096];
    const char *wanted = getenv("POWERCUT_FILE");
    struct stat s;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (!wanted || n < 0) return -1;
    path[n] = 0;
    if (strncmp(path, wanted, strlen(wanted)) || strstr(path, "-shm") || fstat(fd, &s)) return -1;
    for (int i = 0; i < known; i++) if (files[i].device == s.st_dev && files[i].number == s.st_ino) return i;
    if (known == 64) abort();
    files[known].device = s.st_dev; files[known].number = s.st_ino; files[known].own = dup(fd); files[known].synced = s.st_size;
    return known++;
}

static void remember(int file, off_t at, size_t length)
{
    change *c = malloc(sizeof *c);
    *c = (change){ last, file, at, length, calloc(1, length) };
    if (pread(files[file].own, c->old, length, at) < 0) abort();
    last = c;
}

static void cut(ssize_t (*real)(int, const void *, size_t, off_t))
{
    int (*shorten)(int, off_t) = dlsym(RTLD_NEXT, "ftruncate64");
    unsigned seed = (unsigned)atol(getenv("POWERCUT_SEED") ? getenv("POWERCUT_SEED") : "1");
    int everything = rand_r(&seed) % 2, lost = 0;
    for (change *c = last; c; c = c->before)
        if (everything || rand_r(&seed) % 2) { real(files[c->file].own, c->old, c->length, c->at); lost++; }
    for (int i = 0; everything && i < known; i++) if (shorten(files[i].own, files[i].synced)) abort();
    dprintf(2, "powercut: write %ld, %d lost\n", writes, lost);
    kill(getpid(), SIGKILL);
    pause();
}

static ssize_t write_at(const char *name, int fd, const void *bytes, size_t length, off_t at)
{
    ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, name);
    pthread_mutex_lock(&gate);
    int file = file_of(fd);
    if (file >= 0) {
        if (limit < 0) limit = getenv("POWERCUT_AT") ? atol(getenv("POWERCUT_AT")) : 0;
        remember(file, at, length);
        if (++writes == limit) cut(real);
    }
    ssize_t result = real(fd, bytes, length, at);
    pthread_mutex_unlock(&gate);
    return result;
}

static int sync_of(const char *name, int fd)
{
    int (*real)(int) = dlsym(RTLD_NEXT, name);
    pthread_mutex_lock(&gate);
    int file = file_of(fd), result = real(fd);
    struct stat s;
    if (file >= 0 && result == 0 && fstat(fd, &s) == 0) {
        files[file].synced = s.st_size;
        for (change **c = &last; *c;)
            if ((*c)->file == file) { change *done = *c; *c = done->before; free(done->old); free(done); } else c = &(*c)->before;
    }
    pthread_mutex_unlock(&gate);
    return result;
}

static int cut_off(const char *name, int fd, off_t length)
{
    int (*real)(int, off_t) = dlsym(RTLD_NEXT, name);
    struct stat s;
    pthread_mutex_lock(&gate);
    int file = file_of(fd);
    if (file >= 0 && fstat(fd, &s) == 0 && s.st_size > length) remember(file, length, (size_t)(s.st_size - length));
    int result = real(fd, length);
    pthread_mutex_unlock(&gate);
    return result;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return write_at("pwrite", fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return write_at("pwrite64", fd, bytes, length, at); }
int fsync(int fd) { return sync_of("fsync", fd); }
int fdatasync(int fd) { return sync_of("fdatasync", fd); }
int ftruncate(int fd, off_t length) { return cut_off("ftruncate", fd, length); }
int ftruncate64(int fd, off_t length) { return cut_off("ftruncate64", fd, length); }
