#pragma once
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace crosscheck {

/// Why an operation could not produce its result. The message is lower case,
/// names the thing and the place, and says what was expected.
struct Error {
    std::string message;
};

/// A value or the Error that kept it from being made.
template <typename T>
class Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const T& value() const&
    {
        CC_CHECK(*this);
        return std::get<T>(state_);
    }
    T& value() &
    {
        CC_CHECK(*this);
        return std::get<T>(state_);
    }
    T&& take()
    {
        CC_CHECK(*this);
        return std::get<T>(std::move(state_));
    }
    const std::string& error() const
    {
        CC_CHECK(!*this);
        return std::get<Error>(state_).message;
    }

  private:
    std::variant<T, Error> state_;
};

} // namespace crosscheck
