/* Stands between a program and the C library, counts what it changes below one folder, and at a chosen
 * count does what the harness asked for: a signal, an error of the disk from then on, or a clock set back.
 * Loaded by LD_PRELOAD and idle until a child arms it. What is changed is logged, a line each, so that the
 * harness knows what a power cut would have lost: W path<TAB>offset<TAB>length, S path, R old<TAB>new;
 * and N family for every connection that is asked for, armed or not. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { COUNT, SIGNAL, DISK, CLOCK };

static char folder[PATH_MAX];
static size_t folder_length;
static int kind, number, log_fd = -1;
static long moment, clock_seconds;
static _Atomic long counted;
static _Atomic int armed;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

static void tell(const char *format, ...)
{
    char line[2 * PATH_MAX + 64];
    if (log_fd < 0) return;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (length > 0 && REAL(write)(log_fd, line, (size_t)length) < 0) return;
}

void shim_log(int fd) { log_fd = fd; }

void shim_arm(const char *below, int what, long at, int with, long seconds)
{
    snprintf(folder, sizeof folder, "%s/", below);
    folder_length = strlen(folder);
    kind = what, moment = at, number = with, clock_seconds = seconds;
    atomic_store(&counted, 0);
    atomic_store(&armed, 1);
}

long shim_counted(void) { return atomic_load(&counted); }

static int below(const char *path)
{
    return strncmp(path, folder, folder_length) == 0;
}

/* The absolute path of a name relative to a folder's descriptor; not resolved further. */
static int path_of(int at, const char *name, char *path)
{
    char base[PATH_MAX], link[64];
    if (name[0] == '/') return snprintf(path, PATH_MAX, "%s", name) > 0;
    if (at == AT_FDCWD) {
        if (!getcwd(base, sizeof base)) return 0;
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        ssize_t length = readlink(link, base, sizeof base - 1);
        if (length < 0) return 0;
        base[length] = 0;
    }
    return snprintf(path, PATH_MAX, "%s/%s", base, name) < PATH_MAX;
}

static int file_of(int fd, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

/* Counts one change; returns the error that it meets, or 0. *now is set when this is the moment itself. */
static int meets(int *now)
{
    long count = atomic_fetch_add(&counted, 1) + 1;
    *now = count == moment;
    if (kind == SIGNAL && *now && number != SIGKILL) kill(getpid(), number);
    return kind == DISK && count >= moment ? number : 0;
}

static void die_if(int now)
{
    if (now && kind == SIGNAL && number == SIGKILL) kill(getpid(), SIGKILL);
}

/* A full disk refuses what needs room; one that may not be written refuses everything. */
static int refused(int error, int needs_room)
{
    if (!error || (!needs_room && (error == ENOSPC || error == EDQUOT))) return 0;
    errno = error;
    return 1;
}

#define CHANGED(at, name, needs_room)                                          \
    char path[PATH_MAX];                                                       \
    int now = 0, watched = atomic_load(&armed) && path_of(at, name, path) && below(path); \
    if (watched) {                                                             \
        if (refused(meets(&now), needs_room)) return -1;                       \
        die_if(now);                                                           \
    }

static int opened(int at, const char *name, int flags, mode_t mode)
{
    if (flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR)) {
        struct stat there;
        int makes = (flags & O_CREAT) && fstatat(at, name, &there, 0) != 0;
        if (makes || (flags & O_TRUNC) || kind == DISK) {
            CHANGED(at, name, makes)
        }
    }
    return REAL(openat)(at, name, flags | O_LARGEFILE, mode);
}

#define MODE_OF(flags, last) mode_t mode = 0; if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list a; va_start(a, last); mode = va_arg(a, mode_t); va_end(a); }
int open(const char *name, int flags, ...) { MODE_OF(flags, flags) return opened(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE_OF(flags, flags) return opened(AT_FDCWD, name, flags, mode); }
int openat(int at, const char *name, int flags, ...) { MODE_OF(flags, flags) return opened(at, name, flags, mode); }
int openat64(int at, const char *name, int flags, ...) { MODE_OF(flags, flags) return opened(at, name, flags, mode); }

/* A write may be cut in the middle: by a full disk, or by the end of the process. */
#define WRITTEN(fd, length, where, call, part)                                 \
    char path[PATH_MAX];                                                       \
    if (!atomic_load(&armed) || !file_of(fd, path)) return call;               \
    long long begin = (where);                                                 \
    int now, error = meets(&now);                                              \
    if (error && !(now && error == ENOSPC && (length) > 1)) { errno = error; return -1; } \
    int cut = now && (length) > 1 && (error || (kind == SIGNAL && number == SIGKILL)); \
    ssize_t done = cut ? part : call;                                          \
    if (done > 0) tell("W %s\t%lld\t%lld\n", path, begin, (long long)done);    \
    die_if(now);                                                               \
    return done;

static long long position(int fd)
{
    struct stat file;
    if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &file) == 0) return file.st_size;
    return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t length)
{
    WRITTEN(fd, length, position(fd), REAL(write)(fd, data, length), REAL(write)(fd, data, length / 2))
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at)
{
    WRITTEN(fd, length, at, REAL(pwrite)(fd, data, length, at), REAL(pwrite)(fd, data, length / 2, at))
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at)
{
    WRITTEN(fd, length, at, REAL(pwrite64)(fd, data, length, at), REAL(pwrite64)(fd, data, length / 2, at))
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    WRITTEN(fd, count, position(fd), REAL(writev)(fd, parts, count), REAL(writev)(fd, parts, count - 1))
}

/* How shutil copies a file. */
ssize_t sendfile(int fd, int source, off_t *at, size_t length)
{
    WRITTEN(fd, length, position(fd), REAL(sendfile)(fd, source, at, length), REAL(sendfile)(fd, source, at, 1))
}
ssize_t sendfile64(int fd, int source, off64_t *at, size_t length) { return sendfile(fd, source, at, length); }

int ftruncate(int fd, off_t length)
{
    char path[PATH_MAX];
    if (atomic_load(&armed) && file_of(fd, path)) {
        int now;
        if (refused(meets(&now), 0)) return -1;
        die_if(now);
    }
    return REAL(ftruncate)(fd, length);
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int synced(int fd)
{
    char path[PATH_MAX];
    if (atomic_load(&armed) && file_of(fd, path)) {
        int now;
        if (refused(meets(&now), 0)) return -1;
        die_if(now);
        tell("S %s\n", path);
    }
    return 0;
}
/* Nothing is really flushed: the harness plays the power cut from the log. */
int fsync(int fd) { return synced(fd); }
int fdatasync(int fd) { return synced(fd); }

int renameat(int from_at, const char *from, int to_at, const char *to)
{
    char target[PATH_MAX];
    CHANGED(from_at, from, 0)
    int done = REAL(renameat)(from_at, from, to_at, to);
    if (watched && done == 0 && path_of(to_at, to, target)) tell("R %s\t%s\n", path, target);
    return done;
}
int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int at, const char *name, int flags)
{
    CHANGED(at, name, 0)
    return REAL(unlinkat)(at, name, flags);
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int mkdirat(int at, const char *name, mode_t mode)
{
    CHANGED(at, name, 1)
    return REAL(mkdirat)(at, name, mode);
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

static int set_back(clockid_t which)
{
    return atomic_load(&armed) && kind == CLOCK && which == CLOCK_REALTIME && atomic_load(&counted) >= moment;
}

int clock_gettime(clockid_t which, struct timespec *now)
{
    int done = REAL(clock_gettime)(which, now);
    if (done == 0 && set_back(which)) now->tv_sec -= clock_seconds;
    return done;
}

time_t time(time_t *out)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}

int connect(int fd, const struct sockaddr *address, socklen_t length)
{
    tell("N %d\n", address->sa_family);
    return REAL(connect)(fd, address, length);
}
