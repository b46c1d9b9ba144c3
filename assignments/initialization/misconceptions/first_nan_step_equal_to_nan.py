# fails: nan_step_number, nan_step_inf, nan_step_training
# es: compara con == nan, que nunca se cumple
# en: compares with == nan, which never holds
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if loss == float("nan"):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
