# fails: nan_step_number, nan_step_training
# es: busca inf y no ve nan
# en: looks for inf and does not see nan
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if torch.isinf(loss):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
